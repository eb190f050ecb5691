#!/bin/sh
# .git/hooks/pre-commit: checks the notices that are about to be committed.
git diff --cached --name-only --diff-filter=ACMR -z -- 'notices/*.docx' 'notices/*.txt' |
  xargs -0 -r gkparse check --
