"""Other forms of the same course: feeds, calendar, mail, chat cards, article. Texts in memory; sending is elsewhere."""
