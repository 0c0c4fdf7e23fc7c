"""The columns of the table, its words for kinds, and the roles a row below a question can have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scripts.model.item import ItemKind

# Key → heading. Reading takes either, in any order; only 题型 and what the question needs must be there.
COLUMNS: Mapping[str, str] = {
    "quiz": "小测",
    "item": "题号",
    "kind": "题型",
    "prompt": "题目",
    "hint": "提示",
    "explanation": "解析",
    "daily": "每日",
    "keep_order": "不打乱",
    "stimulus": "材料",
    "role": "角色",
    "id": "编号",
    "text": "内容",
    "correct": "对",
    "feedback": "反馈",
    "misconception": "误区",
    "to": "归到",
    "reaction": "反应",
    "box": "位置",
}

COLUMN_HELP: Mapping[str, str] = {
    "quiz": "题目属于哪一份小测，如 supply/first-stock；空着就跟上一题相同",
    "item": "题的编号，小写英文和连字符，如 before-buying；空着会自动编",
    "kind": "见下面的题型；一题从填了题型的那一行开始，下面各行是它的选项等",
    "prompt": "问题本身",
    "hint": "答题前的提示，可以空着",
    "explanation": "答完以后的解析",
    "daily": "填“是”：每天读的那一题，一份小测一题",
    "keep_order": "填“是”：选项不打乱",
    "stimulus": "这题用哪份材料（材料的编号）",
    "role": "这一行是什么，见下面每种题型的角色",
    "id": "这一行的编号，空着会自动编",
    "text": "这一行的文字或数字",
    "correct": "填“是”：选它是对的",
    "feedback": "选了它、放错它的人学到什么",
    "misconception": "它代表的误区（quizzes/misconceptions.yml 里的编号），可以空着",
    "to": "配对：右边哪一项；归类：哪一类；对话：接着哪一句；找图：图片文件；表格：第几行",
    "reaction": "对话里顾客听了怎么说",
    "box": "找图：左, 上, 宽, 高，都是 0 到 1 的小数",
}

STIMULUS = "材料"
KINDS: Mapping[ItemKind, str] = {
    "single": "单选",
    "multiple": "多选",
    "true_false": "判断",
    "numeric": "数字",
    "fill": "填空",
    "cloze": "选词",
    "short_answer": "简答",
    "order": "排序",
    "match": "配对",
    "categorize": "归类",
    "hotspot": "找图",
    "dialogue": "对话",
}

# Key of a kind → the roles of its rows, and what each row says.
ROLES: Mapping[str, Mapping[str, str]] = {
    "choices": {"选项": "一个选项"},
    "numeric": {
        "答案": "正确的数；反馈：答对的人看到什么",
        "误差": "允许差多少",
        "单位": "如 元",
        "其他": "只填反馈：答错的人看到什么",
        "错值": "常见的错数和它的反馈",
    },
    "fill": {
        "答案": "算对的词，一行一个，第一个显示给读者；第一行的反馈给答对的人",
        "其他": "只填反馈：答错的人看到什么",
        "错词": "常见的错词和它的反馈；同义的错词接在下一行，反馈空着",
    },
    "cloze": {
        "全文": "有空的句子，空写成 {编号}",
        "空": "一个空，编号和句子里相同",
        "选项": "上面那个空的选项",
    },
    "short_answer": {"范文": "一段好的回答", "要点": "好的回答说到什么，一行一点"},
    "order": {"步骤": "按正确的先后，一行一步"},
    "match": {"左": "左边一项，归到右边哪一项", "右": "右边一项"},
    "categorize": {"类": "一个类", "卡片": "一张卡片，归到哪一类"},
    "hotspot": {"图": "内容：图里有什么；归到：图片文件", "区域": "图里一处"},
    "dialogue": {"顾客": "顾客的一句话", "回答": "对上面那句的一种回答"},
    STIMULUS: {
        "文字": "材料的文字",
        "表题": "表格说什么",
        "表头": "一列的名字，一行一列",
        "格": "表里一格；归到：第几行",
        "图": "内容：图里有什么；归到：图片文件；反馈：图下的话",
    },
}

Cells = dict[str, str]


@dataclass(frozen=True)
class Row:
    """One row as read: cells by column key, blank ones left out. `number` counts from 1, the headings too."""

    number: int
    cells: Cells

    def cell(self, key: str) -> str:
        """The cell's text, empty when it is blank."""
        return self.cells.get(key, "")
