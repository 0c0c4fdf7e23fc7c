"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format)."""
