"""Find and read students' files: `find` what paths hold, `read` one file, `repair` a paste, `text` to show one."""

from grader.submissions.finding import Entry, Found, find
from grader.submissions.reading import content, read
from grader.submissions.repair import repair
from grader.submissions.showing import displayable, text

__all__ = ["Entry", "Found", "content", "displayable", "find", "read", "repair", "text"]
