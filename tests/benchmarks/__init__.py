"""How fast the reader is, beside what the same terminal and the same Textual can do at best.

    python -m tests.benchmarks            # about two minutes
    python -m tests.benchmarks --quick    # fewer rounds, for a first look

It prints a table of ratios and never fails because of them: a machine is never quiet, so only
figures of one run may be compared, and only as ratios. It ends with 1 where something could not
be measured at all.

What is measured against what:

* E, `empty_app.py`: an empty Textual app that shows one line.
* O, `list_app.py`: Textual's own `OptionList` with as many entries as the list beside it.
* All of them run in a real pseudo-terminal of 120 x 40, one after the other in turns, with the
  same Python and the same environment, compiled modules in place. Nothing answers the questions
  that Textual asks the terminal, so no synchronized output is used.

How:

* A start ends when the bytes that have come, without their escape sequences, hold the title, an
  event and the first words of the article; for E, its line. The median of alternating rounds.
  As it was left: the reader writes what was seen last before it imports Textual; where something
  has changed, it draws the brief first. The sizes are compared without what was seen last.
* A key ends with the last byte before 30 ms of silence. So the wait until the screen is stable
  is told, not the wait until the first byte. Median and 95th percentile, bytes of the median key.
* Memory is `VmRSS` of `/proc` one second after the start; processor time of an idle process is
  the first field of `schedstat`, summed over its threads.
* The long article has a megabyte of numbered sentences and 5,000 events with one quote each; the
  short one 5 KB and 25 events. Both are made anew for each run.

The folder of the person, the state and the cache are temporary; the briefs are those shipped.
"""
