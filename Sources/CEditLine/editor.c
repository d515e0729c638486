#define _GNU_SOURCE
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

static EditLine *el;
static FILE *nowhere;
static char *prompt_text;
static CEditHandler handle;
static void *handle_context;

static bool locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// libedit crashes on a prompt that the locale has no characters for.
static bool choose_locale(void) {
    static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) != NULL && locale_is_utf8()) return true;
    return false;
}

static char *give_prompt(EditLine *editor) {
    static char none[] = "";
    (void)editor;
    return prompt_text != NULL ? prompt_text : none;
}

static int give_character(EditLine *editor, wchar_t *character) {
    (void)editor;
    *character = cedit_next_key();
    return 1;
}

static unsigned char key_pressed(EditLine *editor, int character) {
    (void)editor;
    switch (handle(handle_context, (CEditKey)(character - KEY_BASE), cedit_last_scalar)) {
    case CEditOutcomeNone: return CC_NORM;
    case CEditOutcomeRefresh: return CC_REFRESH;
    case CEditOutcomeBeep: return CC_REFRESH_BEEP;
    case CEditOutcomePark: cedit_queue(CEditKeyParked); return CC_REFRESH;
    case CEditOutcomeFinish: cedit_queue(CEditKeyFinish); return CC_REFRESH;
    }
    return CC_NORM;
}

static void bind_keys(void) {
    char name[8];
    el_set(el, EL_ADDFN, "dosay-key", "A key the handler understands", key_pressed);
    for (int key = 0; key <= CEditKeyFinish; key++) {
        snprintf(name, sizeof name, "\\%03o", (unsigned)(KEY_BASE + key));
        el_set(el, EL_BIND, name, key == CEditKeyFinish ? "ed-newline" : "dosay-key", NULL);
    }
}

/// Without a way up, libedit can't redraw more than one row: better none than half an editor.
static bool terminal_can_move(void) {
    char *up = NULL;
    return el_get(el, EL_GETTC, "up", &up) == 0 && up != NULL && *up != '\0';
}

bool cedit_open(CEditHandler handler, void *context) {
    if (el != NULL || !choose_locale()) return false;
    handle = handler;
    handle_context = context;
    nowhere = fopen("/dev/null", "w");  // libedit's own complaints about the terminal
    if (nowhere == NULL) return false;
    el = el_init("dosay", stdin, stdout, nowhere);
    if (el == NULL || !terminal_can_move()) {
        cedit_close();
        return false;
    }
    el_set(el, EL_SIGNAL, 0);
    el_set(el, EL_EDITOR, "emacs");
    // ^C and ^Z are keys; a pasted line end stays what it was.
    el_set(el, EL_SETTY, "-d", "-isig", "-icrnl", "-inlcr", NULL);
    el_set(el, EL_PROMPT_ESC, give_prompt, '\1');
    el_set(el, EL_GETCFN, give_character);
    bind_keys();
    return true;
}

void cedit_close(void) {
    if (el != NULL) el_end(el);
    if (nowhere != NULL) fclose(nowhere);
    free(prompt_text);
    el = NULL;
    nowhere = NULL;
    prompt_text = NULL;
}

void cedit_prompt(const char *prompt) {
    char *copy = strdup(prompt);
    if (copy == NULL) return;
    free(prompt_text);
    prompt_text = copy;
}

bool cedit_read(void) {
    int count = 0;
    fflush(NULL);
    cedit_forget_keys();
    cedit_queue(CEditKeyBegin);
    return el_wgets(el, &count) != NULL;
}

size_t cedit_line(uint32_t *scalars, size_t room, size_t *cursor) {
    const LineInfoW *line = el_wline(el);
    size_t count = (size_t)(line->lastchar - line->buffer);
    for (size_t i = 0; i < count && i < room; i++) scalars[i] = (uint32_t)line->buffer[i];
    *cursor = (size_t)(line->cursor - line->buffer);
    return count;
}

void cedit_replace(const uint32_t *scalars, size_t count, size_t cursor) {
    wchar_t *wide = calloc(count + 1, sizeof *wide);
    if (wide == NULL) return;
    for (size_t i = 0; i < count; i++) wide[i] = (wchar_t)scalars[i];
    const LineInfoW *line = el_wline(el);
    el_cursor(el, (int)(line->lastchar - line->cursor));
    el_deletestr(el, (int)(line->lastchar - line->buffer));
    el_winsertstr(el, wide);
    el_cursor(el, (int)cursor - (int)count);
    free(wide);
}

void cedit_redraw(void) { el_set(el, EL_REFRESH); }

void cedit_resize(void) { el_resize(el); }

int cedit_width(uint32_t scalar) {
    int width = wcwidth((wchar_t)scalar);
    return width > 0 ? width : 0;
}

static struct winsize window(void) {
    struct winsize size = {0};
    ioctl(STDIN_FILENO, TIOCGWINSZ, &size);
    return size;
}

int cedit_columns(void) { return window().ws_col >= 2 ? window().ws_col : 80; }

int cedit_rows(void) { return window().ws_row >= 1 ? window().ws_row : 24; }

void cedit_raw(bool raw) { el_set(el, EL_PREP_TERM, raw ? 1 : 0); }
