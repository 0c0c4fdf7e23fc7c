"""The compiler: turns the YAML of lessons/ and quizzes/ into a static site. Run as `course` or `python -m scripts`."""
