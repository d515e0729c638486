#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>

#include "CEditLine.h"

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
enum { WATCHED = sizeof watched / sizeof *watched };

static volatile sig_atomic_t caught[WATCHED];
static bool installed;
static sigset_t watch_set, open_mask;

static void note(int number) {
    for (int i = 0; i < WATCHED; i++)
        if (watched[i] == number) caught[i] = 1;
}

static bool is_caught(int number) {
    for (int i = 0; i < WATCHED; i++)
        if (watched[i] == number) return caught[i] != 0;
    return false;
}

static bool any_caught(void) {
    for (int i = 0; i < WATCHED; i++)
        if (caught[i]) return true;
    return false;
}

static void watch(int number) {
    struct sigaction old, action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    if (sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
    sigaction(number, &action, NULL);
    sigaddset(&watch_set, number);
}

void cedit_signals_install(void) {
    if (installed) return;
    installed = true;
    sigemptyset(&watch_set);
    for (int i = 0; i < WATCHED; i++) watch(watched[i]);
    pthread_sigmask(SIG_BLOCK, &watch_set, &open_mask);
    for (int i = 0; i < WATCHED; i++)
        if (sigismember(&watch_set, watched[i])) sigdelset(&open_mask, watched[i]);
}

int cedit_signals_pending(void) {
    if (installed) {
        sigset_t mask;
        pthread_sigmask(SIG_UNBLOCK, &watch_set, &mask);
        pthread_sigmask(SIG_SETMASK, &mask, NULL);
    }
    if (is_caught(SIGTERM)) return SIGTERM;
    if (is_caught(SIGHUP)) return SIGHUP;
    return is_caught(SIGINT) ? SIGINT : 0;
}

bool cedit_signals_take(int number) {
    for (int i = 0; i < WATCHED; i++)
        if (watched[i] == number && caught[i]) {
            caught[i] = 0;
            return true;
        }
    return false;
}

int cedit_signals_wait(int descriptor, int milliseconds) {
    struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
    fd_set readable;
    if (any_caught()) return -1;
    FD_ZERO(&readable);
    FD_SET(descriptor, &readable);
    int ready = pselect(
        descriptor + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &limit, installed ? &open_mask : NULL);
    if (ready >= 0) return ready;
    return errno == EINTR ? -1 : -2;
}

void cedit_signals_stop(void) {
    struct sigaction old;
    sigset_t stop, mask;
    // Ignored means: no job control here, nobody would ever continue us.
    if (sigaction(SIGTSTP, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
    raise(SIGTSTP);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    cedit_signals_pending();
    cedit_signals_take(SIGCONT);
}
