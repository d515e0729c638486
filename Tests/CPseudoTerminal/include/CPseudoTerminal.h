/// Starts programs on a terminal of their own, for tests.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <sys/types.h>

/// Starts `path` as the leader of a session whose controlling terminal is a new pseudo-terminal of that size, with every
/// signal at its default and none blocked.
///
/// Returns the master side, which doesn't block, and sets `child`; `-errno` on failure.
int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, pid_t *child);

/// Changes the window's size; the foreground processes get SIGWINCH.
void pseudo_terminal_resize(int master, int columns, int rows);

/// Whether the terminal is raw as an editor wants it: no echo, no lines, no signals.
bool pseudo_terminal_is_raw(int master);

/// Whether it is as a shell wants it: echo, lines, signals.
bool pseudo_terminal_is_cooked(int master);

/// How many columns a character takes.
int pseudo_terminal_width(unsigned scalar);

#endif
