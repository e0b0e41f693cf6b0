#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/// What ends the process where it stands: faults, and the signals nothing here can answer.
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,  SIGSEGV,
                            SIGSYS, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU};
/// What the loop answers.
static const int noted[] = {SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};

enum { FATAL = sizeof fatal / sizeof *fatal, NOTED = sizeof noted / sizeof *noted };

static char reset_bytes[256];
static size_t reset_length;
static char last_words[1024];
static size_t last_words_length;

static _Atomic int on_screen, outside, crashing;
static _Atomic int standard_error = STDERR_FILENO;
static _Atomic int pending[NSIG];
static int wake_ends[2] = {-1, -1};

static bool installed;
static bool stop_ignored;
static struct sigaction found_fatal[FATAL], found_noted[NOTED], found_pipe;
static sigset_t found_mask;
static stack_t found_stack;
static void *stack_memory;
/// The thread that draws.
static pthread_t drawing;

// MARK: The guard

static void give_back(void) {
  if (!atomic_exchange(&on_screen, 0)) return;
  nc_write(reset_bytes, reset_length);
  nc_restore_modes();
  (void)!write(atomic_load(&standard_error), last_words, last_words_length);
}

/// A fault in the background: the thread that draws waits in this same handler from now on, or its
/// frame would go out over the last words.
static void stop_drawing(void) {
  if (!atomic_load(&on_screen) || pthread_equal(pthread_self(), drawing)) return;
  pthread_kill(drawing, SIGABRT);
  struct timespec moment = {.tv_nsec = 5 * 1000 * 1000};
  nanosleep(&moment, NULL);
}

/// Only write and tcsetattr, then the default action; never the handler that stood here before,
/// which would wait for a key in a raw terminal.
static void on_fatal(int number) {
  int saved = errno;
  // Ctrl-\ typed to another program that has the terminal for now.
  if (number == SIGQUIT && atomic_load(&outside)) return;
  // Another thread fell first: it ends the process.
  if (atomic_exchange(&crashing, 1)) {
    for (;;) pause();
  }
  stop_drawing();
  give_back();
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  errno = saved;
  raise(number);
}

static void on_noted(int number) {
  int saved = errno;
  // Ctrl-C typed to another program that has the terminal for now.
  if (!(number == SIGINT && atomic_load(&outside))) {
    atomic_store(&pending[number], 1);
    nc_wake();
  }
  errno = saved;
}

/// A pipe without a reader gives an error where it is written to; it ends nothing. Not ignored,
/// for that would be passed on to the programs started from here.
static void on_pipe(int number) { (void)number; }

static void handle(int number, void (*handler)(int), int flags, struct sigaction *found) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = flags;
  action.sa_handler = handler;
  sigaction(number, &action, found);
}

static bool open_pipe(void) {
  if (wake_ends[0] >= 0) return true;
  if (pipe(wake_ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake_ends[i], F_SETFL, O_NONBLOCK);
    fcntl(wake_ends[i], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

static void use_own_stack(void) {
  size_t size = 64 * 1024;
  stack_memory = malloc(size);
  if (!stack_memory) return;
  stack_t own = {.ss_sp = stack_memory, .ss_size = size, .ss_flags = 0};
  sigaltstack(&own, &found_stack);
}

static size_t copy(char *to, size_t capacity, const char *from) {
  size_t length = strnlen(from, capacity - 1);
  memcpy(to, from, length);
  to[length] = 0;
  return length;
}

static bool is_fault(int number) {
  switch (number) {
    case SIGILL: case SIGTRAP: case SIGABRT: case SIGBUS: case SIGFPE: case SIGSEGV: case SIGSYS:
      return true;
    default:
      return false;
  }
}

/// What whoever started us ignores (nohup) stays ignored.
static void leave_ignored(int number, const struct sigaction *found) {
  if (found->sa_handler == SIG_IGN) sigaction(number, found, NULL);
}

bool nc_guard_install(const char *reset, const char *message) {
  if (installed || !open_pipe()) return installed;
  reset_length = copy(reset_bytes, sizeof reset_bytes, reset);
  last_words_length = copy(last_words, sizeof last_words, message);
  use_own_stack();
  drawing = pthread_self();

  for (int i = 0; i < FATAL; i++) {
    handle(fatal[i], on_fatal, SA_ONSTACK, &found_fatal[i]);
    if (!is_fault(fatal[i])) leave_ignored(fatal[i], &found_fatal[i]);
  }
  for (int i = 0; i < NOTED; i++) {
    handle(noted[i], on_noted, SA_RESTART, &found_noted[i]);
    if (noted[i] == SIGHUP || noted[i] == SIGINT) leave_ignored(noted[i], &found_noted[i]);
    if (noted[i] == SIGTSTP) stop_ignored = found_noted[i].sa_handler == SIG_IGN;
  }
  handle(SIGPIPE, on_pipe, SA_RESTART, &found_pipe);

  // A mask inherited from whoever started us would keep all of these from arriving.
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < FATAL; i++) sigaddset(&ours, fatal[i]);
  for (int i = 0; i < NOTED; i++) sigaddset(&ours, noted[i]);
  pthread_sigmask(SIG_UNBLOCK, &ours, &found_mask);
  installed = true;
  return true;
}

void nc_guard_remove(void) {
  if (!installed) return;
  atomic_store(&on_screen, 0);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &found_fatal[i], NULL);
  for (int i = 0; i < NOTED; i++) sigaction(noted[i], &found_noted[i], NULL);
  sigaction(SIGPIPE, &found_pipe, NULL);
  pthread_sigmask(SIG_SETMASK, &found_mask, NULL);
  if (stack_memory) {
    sigaltstack(&found_stack, NULL);
    free(stack_memory);
    stack_memory = NULL;
  }
  installed = false;
}

void nc_guard_on_screen(bool on) { atomic_store(&on_screen, on); }

void nc_guard_outside(bool is_outside) {
  atomic_store(&outside, is_outside);
  // Ctrl-Z there stops that program and this one together, or the shell would wait for this one.
  void (*otherwise)(int) = stop_ignored ? SIG_IGN : SIG_DFL;
  handle(SIGTSTP, is_outside ? otherwise : on_noted, SA_RESTART, NULL);
  if (!is_outside) atomic_store(&pending[SIGCONT], 0);
}

void nc_guard_stderr(int descriptor) { atomic_store(&standard_error, descriptor); }

// MARK: The self-pipe

int nc_wake_descriptor(void) { return wake_ends[0]; }

void nc_wake(void) {
  if (wake_ends[1] >= 0) (void)!write(wake_ends[1], "", 1);
}

void nc_wake_drain(void) {
  char bytes[256];
  while (read(wake_ends[0], bytes, sizeof bytes) == (ssize_t)sizeof bytes) {
  }
}

bool nc_take_signal(int number) {
  if (number <= 0 || number >= NSIG) return false;
  return atomic_exchange(&pending[number], 0) != 0;
}

// MARK: Stopping

void nc_stop_group(void) {
  if (stop_ignored) return;
  // The others of the group first; ignored, it is not kept pending for us.
  handle(SIGTSTP, SIG_IGN, 0, NULL);
  kill(0, SIGTSTP);
  // Then this process, by a signal to this very thread, so that the line after it is reached only
  // when the process goes on again.
  handle(SIGTSTP, SIG_DFL, 0, NULL);
  pthread_kill(pthread_self(), SIGTSTP);
  handle(SIGTSTP, on_noted, SA_RESTART, NULL);
  atomic_store(&pending[SIGCONT], 0);
}
