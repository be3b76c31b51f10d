"""The errors that Runut raises, each saying what went wrong, where, and what to do.

```
RunutError
├── InputError        a page or a path cannot be read
├── DataError         a shipped data file (language, world) is faulty; lists every fault at once
├── RecordFileError   a record file is missing, not ours, newer than this program, or cannot be written
│   └── RecordBusyError  another program is building it
└── UnknownIdError    no claim, page or happening has that id
```
"""

from __future__ import annotations


class RunutError(Exception):
    """Anything that Runut refuses to do, in words meant for the person at the keyboard."""


class InputError(RunutError):
    """A page, folder or stream that cannot be read."""


class DataError(RunutError):
    """A data file of the package is faulty."""


class RecordFileError(RunutError):
    """A record file cannot be opened, understood or written."""


class RecordBusyError(RecordFileError):
    """A record file is being built by another program."""


class UnknownIdError(RunutError):
    """An id that the record does not hold."""


class NotGrowableError(RunutError):
    """Pages cannot be added to links as they are: all has to be linked anew."""
