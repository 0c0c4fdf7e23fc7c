"""Beginnings of items whose answer is typed, and of the text with gaps."""

NUMERIC = """\
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
FILL = """\
  - id: item
    kind: fill
    prompt: 先给一个情境，再问要填的那个词是什么？
    hint: 说它和什么有关，别说出它的字。
    fill:
      accepts: [要填的词, 它的另一种说法]
      right: 说明为什么是这个词，再说你家店里它指什么。
      wrong: 说明该从哪里想起，回看哪一段。
      mistakes:
        - words: [容易混的词]
          feedback: 说明这两个词差在哪里。
    explanation: 用一句话说这个词管的是什么。
"""
CLOZE = """\
  - id: item
    kind: cloze
    prompt: 把这段话补全：先做哪件，后看哪个数？
    cloze:
      text: 先{first}，再看{then}，最后才定下来。
      gaps:
        - id: first
          options:
            - {id: right-step, text: 该先做的事, correct: true, feedback: 说明它为什么要在最前。}
            - {id: late-step, text: 晚些做的事, feedback: 说明先做它会漏掉什么。}
        - id: then
          options:
            - {id: wrong-number, text: 容易看错的数, feedback: 说明这个数为什么会骗人。}
            - {id: right-number, text: 该看的数, correct: true, feedback: 说明这个数能看出什么。}
    explanation: 用一句话说这两步为什么分不开。
"""
SHORT_ANSWER = """\
  - id: item
    kind: short_answer
    prompt: 先给一个情境，再请人用自己的话写：该怎么说？
    short_answer:
      model: 写一段好的回答，两三句，像真会说的话。
      rubric:
        - 说到了第一件要紧的事
        - 说到了第二件要紧的事
    explanation: 用一句话说好的回答好在哪里。
"""
