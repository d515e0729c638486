#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include "CEditLine.h"

/// An editor that inherits our blocked SIGINT could not be interrupted.
static int set_attributes(posix_spawnattr_t *attributes, bool apart) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setpgroup(attributes, 0);
    const int group = apart ? POSIX_SPAWN_SETPGROUP : 0;
    return posix_spawnattr_setflags(attributes, (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group));
}

int cedit_spawn(char *const arguments[], int input, int output, int error, bool apart) {
    const int given[] = {input, output, error};
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    pid_t child = 0;
    int failure = posix_spawnattr_init(&attributes);
    if (failure != 0) return -failure;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; i++)
        if (given[i] >= 0) posix_spawn_file_actions_adddup2(&actions, given[i], i);
    failure = set_attributes(&attributes, apart);
    if (failure == 0) failure = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure != 0 ? -failure : child;
}

int cedit_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
