#define _GNU_SOURCE
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

#include "CEditLine.h"

/// An editor that inherits our blocked SIGINT could not be interrupted.
static int clean_signals(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

int cedit_spawn(char *const arguments[], int input, int output, int error) {
    const int given[] = {input, output, error};
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    pid_t child = 0;
    int failure = posix_spawnattr_init(&attributes);
    if (failure != 0) return -failure;
    posix_spawn_file_actions_init(&actions);
    for (int i = 0; i < 3; i++)
        if (given[i] >= 0) posix_spawn_file_actions_adddup2(&actions, given[i], i);
    failure = clean_signals(&attributes);
    if (failure == 0) failure = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failure != 0 ? -failure : child;
}
