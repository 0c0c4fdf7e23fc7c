"""A report's answers as xAPI 1.0.3 statements (https://github.com/adlnet/xAPI-Spec, tag 1.0.3)."""
