"""References inside a body, as marks that each target writes in its own syntax."""
import re

MARK = re.compile("\x01([LC])(\\d+)(?:\\.(\\d+))?\x02")


def link(note):
  return f"\x01L{note.index}\x02"


def cite(passage):
  source, extract = passage
  return f"\x01C{source.index}.{extract}\x02"


def written(text, link, cite):
  """The text with `link(note index)` and `cite(source index, extract number)` in place of the marks."""
  return MARK.sub(lambda m: link(int(m[2])) if m[1] == "L" else cite(int(m[2]), int(m[3])), text)
