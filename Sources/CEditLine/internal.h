/// What the C files tell each other.
#ifndef CEDITLINE_INTERNAL_H
#define CEDITLINE_INTERNAL_H

#include <wchar.h>

#include "CEditLine.h"

/// Keys travel through libedit as C1 control characters, which nobody can type: the reader drops them.
#define KEY_BASE 0x80

enum { FOREVER = -1, SEQUENCE_MS = 500 };

/// What came instead of a byte.
enum { GOT_SIGNAL = -1, GOT_END = -2, GOT_NOTHING = -3 };

// keys.c

/// The next character for libedit: a plain one, or `KEY_BASE` + a `CEditKey`.
wchar_t cedit_next_key(void);
/// Forgets keys that an earlier read has left.
void cedit_forget_keys(void);
/// Sends `key` before anything typed.
void cedit_queue(CEditKey key);
/// What `CEditKeyOther` and `CEditKeyHangup` carry.
extern uint32_t cedit_last_scalar;

// bytes.c

/// One byte from the terminal, or `GOT_…`. Signals interrupt only a wait `FOREVER`: what belongs together stays together.
int cedit_next_byte(int milliseconds);
void cedit_unread_byte(int byte);
/// The scalar that the byte `lead` begins, U+FFFD if it is broken. A wrong byte in its middle is given back: a broken
/// character never eats Return.
uint32_t cedit_decode(int lead);
void cedit_text_from_scalar(uint32_t scalar);
/// Everything up to the terminal's end mark.
void cedit_text_from_paste(void);

#endif
