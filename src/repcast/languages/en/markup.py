"""English words in the marks of site generators and note programs."""

from repcast.languages import words

BOXES: dict[str, str] = {
    "tips": "tip hint warning warn caution danger attention important note notes success alert error remember",
    "about": "question faq help example quote cite bug todo failure fail missing seealso video",
}
"""What the words in a box of a kind are, where its title says nothing else."""

CODE: frozenset[str] = words("""
    sh bash shell zsh fish console powershell ps1 bat cmd python py pycon js javascript ts typescript jsx tsx vue html
    xml css scss sass c cpp csharp cs java kotlin swift go rust rs ruby rb php perl lua r sql dart elixir haskell scala
    diff patch dockerfile makefile vim nix dataview dataviewjs mermaid tasks query button meta-bind chart leaflet
    tracker
    """)
"""The languages of blocks of code, none of which is a language of exercises."""

TASK_STATES = r"TODO|DONE|NEXT|WAITING|STARTED|DOING|LATER|NOW|CANCELL?ED"
"""The states of a task before its name in an outline."""

PROPERTIES = r"collapsed|id|created-at|updated-at|background-color|heading|icon|public|exclude-from-[\w-]{1,20}"
"""What programs for notes write of a block beside its words: "collapsed:: true"."""
