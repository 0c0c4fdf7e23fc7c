"""What only an author sees, and only under `course serve`: problems where they are, every answer with its feedback.

seen      the moment of writing a page is shown at
spots     a place in a file → the element of a page it becomes
noted     which problems a page shows, and where
answers   an item → everything it can say
page      a page as published → the same page with all of this; nothing of it is ever built
"""
