#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

enum { REPLACEMENT = 0xfffd, PASTE_MS = 2000, TEXT_LIMIT = 1 << 20 };

static int unread = GOT_NOTHING;
static uint8_t *text;
static size_t text_count, text_room;

void cedit_unread_byte(int byte) { unread = byte; }

static int wait_for_byte(int milliseconds) {
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    return milliseconds == FOREVER ? cedit_signals_wait(STDIN_FILENO, FOREVER) : poll(&input, 1, milliseconds);
}

int cedit_next_byte(int milliseconds) {
    unsigned char byte;
    if (unread != GOT_NOTHING) {
        byte = (unsigned char)unread;
        unread = GOT_NOTHING;
        return byte;
    }
    for (;;) {
        int ready = wait_for_byte(milliseconds);
        if (ready == -1 && milliseconds == FOREVER) return GOT_SIGNAL;
        if (ready == 0) return GOT_NOTHING;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count == 1) return byte;
        if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
            cedit_last_scalar = count == 0 ? 0 : (uint32_t)errno;
            return GOT_END;
        }
    }
}

uint32_t cedit_decode(int lead) {
    int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0x80) return (uint32_t)lead;
    if (lead < 0xc2 || lead > 0xf4) return REPLACEMENT;
    uint32_t scalar = (uint32_t)lead & (0x3fu >> more);
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (; more > 0; more--, low = 0x80, high = 0xbf) {
        int byte = cedit_next_byte(SEQUENCE_MS);
        if (byte < low || byte > high) {
            if (byte >= 0) cedit_unread_byte(byte);
            return REPLACEMENT;
        }
        scalar = scalar << 6 | ((uint32_t)byte & 0x3f);
    }
    return scalar;
}

// MARK: Text that waits for the handler

const uint8_t *cedit_text(size_t *count) {
    *count = text_count;
    return text;
}

static bool text_append(int byte) {
    if (text_count == text_room) {
        size_t room = text_room == 0 ? 256 : text_room * 2;
        uint8_t *more = room > TEXT_LIMIT ? NULL : realloc(text, room);
        if (more == NULL) return false;
        text = more;
        text_room = room;
    }
    text[text_count++] = (uint8_t)byte;
    return true;
}

void cedit_text_from_scalar(uint32_t scalar) {
    static const uint8_t lead[] = {0, 0xc0, 0xe0, 0xf0};
    int more = scalar < 0x80 ? 0 : scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
    text_count = 0;
    text_append(lead[more] | (int)(scalar >> (6 * more)));
    while (more-- > 0) text_append(0x80 | (int)(scalar >> (6 * more) & 0x3f));
}

void cedit_text_from_paste(void) {
    static const char end[] = "\033[201~";
    size_t matched = 0;
    text_count = 0;
    // A mark that never comes must not swallow the keyboard: silence ends a paste too.
    for (int byte = cedit_next_byte(PASTE_MS); byte >= 0; byte = cedit_next_byte(PASTE_MS)) {
        bool kept = text_append(byte);
        matched = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0;
        if (matched < sizeof end - 1) continue;
        if (kept) text_count -= matched;
        return;
    }
}
