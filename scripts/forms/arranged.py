"""Beginnings of items whose parts are arranged."""

ORDER = """\
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
MATCH = """\
  - id: item
    kind: match
    prompt: 左边三样各配右边哪一样？
    match:
      pairs:
        - {id: left-one, text: 左边第一样, to: right-one, feedback: 说明它为什么配这一样。}
        - {id: left-two, text: 左边第二样, to: right-two, feedback: 说明这一对靠什么连在一起。}
        - {id: left-three, text: 左边第三样, to: right-three, feedback: 说明它和别的差在哪里。}
      options:
        - {id: right-two, text: 配第二样的}
        - {id: right-three, text: 配第三样的}
        - {id: right-one, text: 配第一样的}
        - {id: spare, text: 谁也不配的}
    explanation: 用一句话说配对看的是哪一点。
"""
CATEGORIZE = """\
  - id: item
    kind: categorize
    prompt: 这四样各归哪一类？
    categorize:
      categories:
        - {id: one-kind, text: 第一类}
        - {id: other-kind, text: 第二类}
      cards:
        - {id: plain-one, text: 一眼就是第一类的, category: one-kind, feedback: 说明它有第一类的哪个特点。}
        - {id: plain-other, text: 一眼就是第二类的, category: other-kind, feedback: 说明它有第二类的哪个特点。}
        - {id: near-other, text: 像第一类的第二类, category: other-kind, feedback: 说明它看着像，差在哪一点。}
        - {id: near-one, text: 像第二类的第一类, category: one-kind, feedback: 说明什么让它仍归第一类。}
    explanation: 用一句话说两类的分界在哪里。
"""
