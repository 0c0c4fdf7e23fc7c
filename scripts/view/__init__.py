"""Course → page contexts: every decision about wording, order and addresses, none about markup."""

from scripts.view.index import course_index
from scripts.view.page import AssetNames, Page, Site
from scripts.view.pages import page_plan
from scripts.view.practice import course_actions
from scripts.view.review import review_facts
from scripts.view.spelling import course_spelling
from scripts.view.team import team_json

__all__ = [
    "AssetNames",
    "Page",
    "Site",
    "course_actions",
    "course_index",
    "course_spelling",
    "page_plan",
    "review_facts",
    "team_json",
]
