"""The traditional edition, made from the built site: the same paths below zh-Hant/, with the same progress."""
