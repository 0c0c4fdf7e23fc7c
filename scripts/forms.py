"""A working example of each kind of item, to begin a quiz from."""

from __future__ import annotations

from collections.abc import Mapping

_SINGLE = """\
  - id: item
    kind: single
    prompt: 先给一个情境，再问一个明确的问题？
    choices:
      - id: right-thought
        text: 正确的做法
        correct: true
        feedback: 说明为什么对，再说换成你家店该怎么用。
      - id: first-slip
        text: 常见的错法
        feedback: 说明错在哪一步，正确的想法是什么。
      - id: second-slip
        text: 另一种错法
        feedback: 说明这一步忽略了什么，回看哪一段。
    explanation: 用一两句话把道理带到别的情境里。
"""
_MULTIPLE = """\
  - id: item
    kind: multiple
    prompt: 先给一个情境，再问该做哪几件？
    choices:
      - id: first-step
        text: 该做的一件
        correct: true
        feedback: 说明这一件为什么该做。
      - id: left-out
        text: 不必做的事
        feedback: 说明做了它会耽误什么。
      - id: second-step
        text: 该做的另一件
        correct: true
        feedback: 说明少了这一件会怎样。
    explanation: 用一句话说这两件怎样合在一起。
"""
_TRUE_FALSE = """\
  - id: item
    kind: true_false
    prompt: 店主说了一句话，这样说对吗？
    choices:
      - id: holds
        text: 对
        feedback: 说明这句话漏看了什么情形。
      - id: fails
        text: 不对
        correct: true
        feedback: 说明它在哪里站不住，该怎么说。
    explanation: 用一句话说清分界在哪里。
"""
_NUMERIC = """\
  - id: item
    kind: numeric
    prompt: 每件赚二十元，一天十件，一天一共赚多少元？
    hint: 先写出一件赚多少，再乘件数。
    numeric:
      answer: 200
      tolerance: 0
      unit: 元
      right: 对，二十乘十。换成你家的数再算一次。
      wrong: 用每件赚的钱乘一天的件数。
    explanation: 先算一件，再算一天。
"""
_ORDER = """\
  - id: item
    kind: order
    prompt: 这几步先后怎么排？
    order:
      parts:
        - {id: first, text: 最先做的一步, feedback: 说明它为什么在最前。}
        - {id: second, text: 接着做的一步, feedback: 说明它要等前一步做完。}
        - {id: third, text: 最后做的一步, feedback: 说明太早做会怎样。}
    explanation: 用一句话说这个顺序的道理。
"""

FORMS: Mapping[str, str] = {
    "single": _SINGLE,
    "multiple": _MULTIPLE,
    "true_false": _TRUE_FALSE,
    "numeric": _NUMERIC,
    "order": _ORDER,
}
