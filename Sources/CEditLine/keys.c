#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

enum { ESCAPE = 0x1b, LONE_ESCAPE_MS = 50, HANGUP_MS = 100, NOTHING = -1 };

uint32_t cedit_last_scalar;
static bool capturing;
static CEditKey queue[4];
static int queued;
static int unread = NOTHING;

void cedit_queue(CEditKey key) {
    if (queued < 4) queue[queued++] = key;
}

void cedit_forget_keys(void) {
    queued = 0;
    unread = NOTHING;
    capturing = false;
}

void cedit_capture(bool capture) { capturing = capture; }

void cedit_unread(uint32_t scalar) { unread = (int)scalar; }

/// While a search reads the keyboard, libedit's own keys end it first; else they go straight through.
static int other_key(int scalar) {
    if (!capturing) return scalar;
    cedit_last_scalar = (uint32_t)scalar;
    return KEY_BASE + CEditKeyOther;
}

static const struct {
    const char *sequence;
    CEditKey key;
} sequences[] = {
    {"A", CEditKeyUp},           {"B", CEditKeyDown},         {"C", CEditKeyRight},       {"D", CEditKeyLeft},
    {"H", CEditKeyHome},         {"F", CEditKeyEnd},          {"1~", CEditKeyHome},       {"7~", CEditKeyHome},
    {"4~", CEditKeyEnd},         {"8~", CEditKeyEnd},         {"3~", CEditKeyDelete},     {"1;5C", CEditKeyWordRight},
    {"1;3C", CEditKeyWordRight}, {"1;5D", CEditKeyWordLeft},  {"1;3D", CEditKeyWordLeft},
    {"13;3u", CEditKeyNewline},  {"13;2u", CEditKeyNewline},  {"27;3;13~", CEditKeyNewline},
};

static int named_sequence(const char *sequence) {
    for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
        if (strcmp(sequence, sequences[i].sequence) == 0) return KEY_BASE + (int)sequences[i].key;
    return NOTHING;
}

/// After `ESC [` or `ESC O`. A sequence nobody here knows is swallowed whole, so that no part of it lands in the line.
static int sequence_key(void) {
    char sequence[16] = {0};
    for (size_t i = 0;; i++) {
        int byte = cedit_next_byte(SEQUENCE_MS);
        if (byte < 0x20 || byte > 0x7e) {
            if (byte >= 0) cedit_unread_byte(byte);
            return NOTHING;
        }
        if (i < sizeof sequence - 1) sequence[i] = (char)byte;
        if (byte >= 0x40) break;
    }
    if (strcmp(sequence, "200~") != 0) return named_sequence(sequence);
    cedit_text_from_paste();
    return KEY_BASE + CEditKeyText;
}

static int escape_key(void) {
    int byte = cedit_next_byte(capturing ? LONE_ESCAPE_MS : SEQUENCE_MS);
    switch (byte) {
    case '[': case 'O':
        return sequence_key();
    case '\r': case '\n':
        return KEY_BASE + CEditKeyNewline;
    case 'x': case 'X':  // libedit would open a prompt for its own commands
        return NOTHING;
    default:
        if (byte < 0) return capturing ? other_key(0) : NOTHING;
        cedit_unread_byte(byte);
        return other_key(ESCAPE);
    }
}

static int control_key(int byte) {
    switch (byte) {
    case 0x02: return KEY_BASE + CEditKeyLeft;
    case 0x03: return KEY_BASE + CEditKeyInterrupt;
    case 0x04: return KEY_BASE + CEditKeyEndOfInput;
    case 0x06: return KEY_BASE + CEditKeyRight;
    case 0x07: return KEY_BASE + CEditKeyCancel;
    case 0x08: case 0x7f: return KEY_BASE + CEditKeyBackspace;
    case '\t': return KEY_BASE + CEditKeyComplete;
    case '\r': case '\n': return KEY_BASE + CEditKeySubmit;
    case 0x0e: return KEY_BASE + CEditKeyDown;
    case 0x10: return KEY_BASE + CEditKeyUp;
    case 0x12: return KEY_BASE + CEditKeySearch;
    case 0x1a: return KEY_BASE + CEditKeySuspend;
    case 0x00: case 0x16: return NOTHING;  // ^V would let raw control characters into the line
    default: return other_key(byte);
    }
}

static int plain_key(uint32_t scalar) {
    if (scalar >= KEY_BASE && scalar < 0xa0) return NOTHING;
    // libedit loses count of the columns over characters without a width of their own: those go through the handler.
    if (!capturing && cedit_width(scalar) > 0) return (int)scalar;
    cedit_text_from_scalar(scalar);
    return KEY_BASE + CEditKeyText;
}

static int signal_key(void) {
    int number = cedit_signals_pending();
    if (number == SIGTERM || number == SIGHUP) return KEY_BASE + CEditKeySignalled;
    if (cedit_signals_take(SIGINT)) return KEY_BASE + CEditKeyInterrupt;
    if (cedit_signals_take(SIGCONT)) return KEY_BASE + CEditKeyContinued;
    return cedit_signals_take(SIGWINCH) ? KEY_BASE + CEditKeyResized : NOTHING;
}

/// A terminal that goes away says so twice, the signal a little after the end of file: the signal is the better news.
static int hangup_key(void) {
    usleep(HANGUP_MS * 1000);
    int number = cedit_signals_pending();
    return KEY_BASE + (number == SIGTERM || number == SIGHUP ? CEditKeySignalled : CEditKeyHangup);
}

static int typed_key(void) {
    int byte = unread;
    unread = NOTHING;
    if (byte == NOTHING) byte = cedit_next_byte(FOREVER);
    if (byte == GOT_SIGNAL) return signal_key();
    if (byte == GOT_END) return hangup_key();
    if (byte == ESCAPE) return escape_key();
    if (byte < 0x20 || byte == 0x7f) return control_key(byte);
    return plain_key(cedit_decode(byte));
}

wchar_t cedit_next_key(void) {
    if (queued > 0) {
        CEditKey key = queue[0];
        memmove(queue, queue + 1, sizeof *queue * (size_t)--queued);
        return (wchar_t)(KEY_BASE + (int)key);
    }
    int key = NOTHING;
    while (key == NOTHING) key = typed_key();
    return (wchar_t)key;
}
