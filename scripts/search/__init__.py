"""The search index: which lessons hold which two characters, in small files of which a query fetches a few. Pure."""

from scripts.search.files import FOLDER, HEAD, is_search, search_files

__all__ = ["FOLDER", "HEAD", "is_search", "search_files"]
