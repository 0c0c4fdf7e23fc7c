"""Beginnings of items that are answered by choosing."""

SINGLE = """\
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
MULTIPLE = """\
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
        text: 同样少不了的事
        correct: true
        feedback: 说明少了这一件会怎样。
    explanation: 用一句话说这两件怎样合在一起。
"""
TRUE_FALSE = """\
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
