/// A non-variadic face of libedit for one editor on one thread, and the signals and bytes that need C storage.
///
/// libedit keeps the line and draws it. Every key that means something to us never reaches libedit as typed: the reader
/// turns it into a `CEditKey`, libedit hands that back through one bound function, and the handler (in Swift) decides.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What was typed, or what happened, while a line is read.
typedef enum __attribute__((enum_extensibility(closed))) {
    CEditKeyBegin,        ///< the prompt stands; sent once a read
    CEditKeySubmit,       ///< Return
    CEditKeyNewline,      ///< Alt-Enter
    CEditKeyBackspace,
    CEditKeyDelete,
    CEditKeyLeft,
    CEditKeyRight,
    CEditKeyWordLeft,
    CEditKeyWordRight,
    CEditKeyUp,
    CEditKeyDown,
    CEditKeyHome,
    CEditKeyEnd,
    CEditKeyComplete,     ///< Tab
    CEditKeySearch,       ///< ^R
    CEditKeyCancel,       ///< ^G
    CEditKeyInterrupt,    ///< ^C, or SIGINT
    CEditKeyEndOfInput,   ///< ^D
    CEditKeySuspend,      ///< ^Z
    CEditKeyText,         ///< `cedit_text` holds a paste, or a character libedit can't draw by itself
    CEditKeyOther,        ///< while capturing: a key of libedit's own (the scalar), or a lone escape (0)
    CEditKeyResized,      ///< SIGWINCH
    CEditKeyContinued,    ///< SIGCONT after a stop from outside
    CEditKeySignalled,    ///< SIGTERM or SIGHUP
    CEditKeyHangup,       ///< the terminal is gone; the scalar is `errno`, 0 at end of file
    CEditKeyParked,       ///< the answer to `CEditOutcomePark`: the cursor stands at the end of the drawn line
    CEditKeyFinish,       ///< internal: bound to libedit's own end of line
} CEditKey;

/// What libedit should do once a key has been handled.
typedef enum __attribute__((enum_extensibility(closed))) {
    CEditOutcomeNone,
    CEditOutcomeRefresh,  ///< draw what changed
    CEditOutcomeBeep,
    CEditOutcomePark,     ///< draw, then send `CEditKeyParked`
    CEditOutcomeFinish,   ///< draw, go below the line, end the read
} CEditOutcome;

typedef CEditOutcome (*CEditHandler)(void *context, CEditKey key, uint32_t scalar);

// The editor (editor.c)

/// Chooses a UTF-8 locale and starts libedit on standard input and output; false if the terminal can't be used.
bool cedit_open(CEditHandler handler, void *context);
void cedit_close(void);
/// The prompt as UTF-8; escape sequences stand between `\1` characters and something visible follows the last. Copied.
void cedit_prompt(const char *prompt);
/// Reads one line: raw terminal, prompt, keys to the handler until it answers `CEditOutcomeFinish`, cooked terminal.
/// False if the terminal would not let itself be read.
bool cedit_read(void);
/// Copies at most `room` scalars of the line; returns how many there are and where the cursor stands.
size_t cedit_line(uint32_t *scalars, size_t room, size_t *cursor);
/// Puts `count` scalars in place of the line.
void cedit_replace(const uint32_t *scalars, size_t count, size_t cursor);
/// Draws prompt and line anew, the cursor being at the start of an empty row.
void cedit_redraw(void);
/// Learns the size of the window again; `cedit_redraw` must follow.
void cedit_resize(void);
/// The width and height of the window.
int cedit_columns(void);
int cedit_rows(void);
/// How many columns a character takes: 0, 1 or 2.
int cedit_width(uint32_t scalar);
/// Raw (true) or cooked. Twice the same does nothing.
void cedit_raw(bool raw);

// Bytes to keys (keys.c, bytes.c)

/// While capturing, plain characters arrive as `CEditKeyText` and libedit's own keys as `CEditKeyOther`.
void cedit_capture(bool capture);
/// The bytes behind `CEditKeyText`: unchecked for a paste, valid until the next key.
const uint8_t *cedit_text(size_t *count);
/// Gives a key back, to be read again.
void cedit_unread(uint32_t scalar);

// Signals (signals.c)

/// Installs handlers that only set flags for INT, TERM, HUP, WINCH and CONT, and blocks these signals in this thread and
/// those it starts. Once. A signal that was ignored stays so.
void cedit_signals_install(void);
/// Lets waiting signals in for a moment. SIGTERM, SIGHUP or SIGINT if one was caught, in that order, else 0.
int cedit_signals_pending(void);
/// Whether `number` had been caught; forgets it.
bool cedit_signals_take(int number);
/// Waits until `descriptor` can be read: 1. 0 when `milliseconds` (negative: for ever) have passed, -1 if a signal is
/// caught, -2 on failure (`errno`).
int cedit_signals_wait(int descriptor, int milliseconds);
/// Stops this process alone, as the terminal's ^Z would; returns when it is continued, or at once if nobody could.
void cedit_signals_stop(void);

// Child processes (child.c)

/// Starts `arguments[0]`, looked up in PATH, with every signal at its default and none blocked. A descriptor of 0 or more
/// becomes the child's standard input, output or error; -1 leaves it as it is here. Apart, it is in a process group of its
/// own, which the terminal's ^C doesn't reach. The process, or `-errno`.
int cedit_spawn(char *const arguments[], int input, int output, int error, bool apart);
/// Opens a pipe, its reader first, that no child inherits unasked: 0, or -1 with `errno` set.
int cedit_pipe(int ends[2]);

#endif
