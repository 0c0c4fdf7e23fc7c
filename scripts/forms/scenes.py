"""Beginnings of items that play in a scene: a picture to search, a talk to hold."""

HOTSPOT = """\
  - id: item
    kind: hotspot
    prompt: 先说这是什么画面，再问该先改哪一处？
    hotspot:
      image: {image}
      alt: 说画面里有哪几样东西，各在哪里
      regions:
        - id: right-place
          box: [0.05, 0.1, 0.27, 0.8]
          text: 左边这一样
          correct: true
          feedback: 说明为什么先改这里，再说你家店该看哪里。
        - id: likely-slip
          box: [0.365, 0.1, 0.27, 0.8]
          text: 中间这一样
          feedback: 说明它看着可疑，其实为什么没有问题。
        - id: other-slip
          box: [0.68, 0.1, 0.27, 0.8]
          text: 右边这一样
          feedback: 说明这一处可以晚些再改的原因。
    explanation: 用一句话说先改的总是哪一种地方。
"""

# A drawing as the page wants them, to be drawn over: it scales, and its colours follow the paper.
PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 200">
  <rect class="f-card" x="0" y="0" width="360" height="200"/>
  <circle class="f-hue" cx="67" cy="100" r="42"/>
  <rect class="f-soft" x="138" y="58" width="84" height="84"/>
  <path class="f-ink" d="M293 58l46 84h-92z"/>
</svg>
"""

DIALOGUE = """\
  - id: item
    kind: dialogue
    prompt: 先说顾客遇到了什么，再问你怎么接话？
    dialogue:
      turns:
        - id: opening
          says: 写顾客的第一句话，像真的消息那样。
          replies:
            - id: first-good
              text: 接得住的一句回话
              correct: true
              reaction: 写顾客听了怎么说。
              next: closing
              feedback: 说明这句话给了顾客什么。
            - id: first-slip
              text: 把人推开的一句回话
              reaction: 写顾客听了会怎样不满。
              next: closing
              feedback: 说明这句话让顾客听成了什么。
        - id: closing
          says: 写顾客接着追问的话。
          replies:
            - id: second-slip
              text: 含糊过去的一句回话
              reaction: 写顾客为什么还不放心。
              feedback: 说明少了哪一样，顾客才放不下。
            - id: second-good
              text: 有办法有时间的回话
              correct: true
              reaction: 写顾客怎样放下心来。
              feedback: 说明这一句为什么能收住。
    explanation: 用一句话说接话先顾什么，后顾什么。
"""
