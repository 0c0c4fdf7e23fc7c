"""An article of the column, as pasted from a page of 公众号 → drafts of its lessons and its issue.

clean     residue taken out, damaged and traditional characters named
parts     lines → 期号, lead, modules with 来源 and 启示, 下期预告, credits
lessons   parts → YAML files
"""
