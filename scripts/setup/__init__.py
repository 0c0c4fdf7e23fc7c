"""A fresh clone → a machine that can build and test the course.

`environment` makes `.venv` from the lock file and must run on a bare Python, so it imports nothing but
the standard library and nothing of this package. `browser` runs afterwards, from `.venv`.
"""
