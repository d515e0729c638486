#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static int open_master(char *slave, size_t room) {
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (master < 0) return -errno;
    if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, slave, room) == 0) return master;
    int failure = -errno;
    close(master);
    return failure;
}

static int fresh_session(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    return posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

/// The child opens the slave itself: that makes it the controlling terminal of its new session.
static int spawn_on(
    const char *slave, const char *path, char *const arguments[], char *const environment[], pid_t *child) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    int failure = fresh_session(&attributes);
    if (failure == 0) failure = posix_spawn(child, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure;
}

int pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, pid_t *child) {
    char slave[128];
    int master = open_master(slave, sizeof slave);
    if (master < 0) return master;
    pseudo_terminal_resize(master, columns, rows);
    int failure = spawn_on(slave, path, arguments, environment, child);
    if (failure == 0) return master;
    close(master);
    return -failure;
}

void pseudo_terminal_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(master, TIOCSWINSZ, &size);
}

static tcflag_t local_modes(int master) {
    struct termios mode = {0};
    tcgetattr(master, &mode);
    return mode.c_lflag & (ICANON | ECHO | ISIG);
}

bool pseudo_terminal_is_raw(int master) { return local_modes(master) == 0; }

bool pseudo_terminal_is_cooked(int master) { return local_modes(master) == (ICANON | ECHO | ISIG); }

int pseudo_terminal_width(unsigned scalar) {
    static locale_t utf8;
    if (utf8 == (locale_t)0) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width > 0 ? width : 0;
}
