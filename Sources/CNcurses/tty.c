#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios kept_modes;
static int kept_flags = -1;
static bool has_kept;
static int real_stderr = -1;

bool nc_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

bool nc_keep_modes(void) {
  if (tcgetattr(STDIN_FILENO, &kept_modes) != 0) return false;
  has_kept = true;
  kept_flags = fcntl(STDOUT_FILENO, F_GETFL);
  return true;
}

void nc_block_writes(void) {
  if (kept_flags >= 0 && (kept_flags & O_NONBLOCK))
    fcntl(STDOUT_FILENO, F_SETFL, kept_flags & ~O_NONBLOCK);
}

void nc_restore_modes(void) {
  if (!has_kept) return;
  while (tcsetattr(STDIN_FILENO, TCSANOW, &kept_modes) != 0 && errno == EINTR) {
  }
  if (kept_flags >= 0 && (kept_flags & O_NONBLOCK)) fcntl(STDOUT_FILENO, F_SETFL, kept_flags);
}

bool nc_tty_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

static bool is_utf8(const char *text) {
  return text && (strcasestr(text, "UTF-8") || strcasestr(text, "UTF8"));
}

/// The locale the environment asks for; NULL when it asks for none.
static const char *asked_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return NULL;
}

bool nc_set_locale(void) {
  // Only the character set: numbers stay written as C writes them.
  const char *set = setlocale(LC_CTYPE, "");
  if (set && is_utf8(nl_langinfo(CODESET))) return true;
  // ncurses is to work in UTF-8 whatever was asked for; what it is given is then ASCII alone. In
  // another character set it would use sequences that many emulators lack.
  bool can = setlocale(LC_CTYPE, "C.UTF-8") && is_utf8(nl_langinfo(CODESET));
  // No locale asked for, or a UTF-8 one that is not installed: both are common in containers, and
  // their terminals speak UTF-8.
  const char *asked = asked_locale();
  return can && (!asked || is_utf8(asked));
}

void nc_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

void nc_stderr_away(const char *path) {
  if (real_stderr >= 0) return;
  int log = -1;
  if (path) log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (log < 0) return;
  real_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_stderr >= 0) {
    fflush(stderr);
    dup2(log, STDERR_FILENO);
    nc_guard_stderr(real_stderr);
  }
  close(log);
}

void nc_stderr_back(void) {
  if (real_stderr < 0) return;
  fflush(stderr);
  nc_guard_stderr(STDERR_FILENO);
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  real_stderr = -1;
}
