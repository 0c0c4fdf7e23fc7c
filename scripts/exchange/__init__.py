"""Quizzes and articles in the forms other programs use: pure functions between text or rows and the model.

form        what each form can hold; the same table decides what is left out, and what a round trip must give back
simplify    items of kinds a form lacks, told in kinds it has
kept        an item as it comes back from a form, and what of it the form has no place for
collect     what a reader found: drafts of quizzes, and every oddity with its line
sheet       rows of a table (xlsx, csv): all twelve kinds, nothing lost
gift, moodle, aiken, anki
article     a pasted article of the column → drafts of lessons
"""
