#ifndef AMEND_CNCURSES_SHIM_H
#define AMEND_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <pthread.h>
#include <sched.h>
#include <term.h>

// Swift imports neither macros with casts nor mutable globals such as stdscr.
static const attr_t AMEND_BOLD = A_BOLD;
static const attr_t AMEND_DIM = A_DIM;
static const attr_t AMEND_REVERSE = A_REVERSE;
static const attr_t AMEND_UNDERLINE = A_UNDERLINE;

static inline WINDOW *amend_window(void) { return stdscr; }
static inline int amend_color_count(void) { return has_colors() ? COLORS : 0; }
static inline int amend_pair_count(void) { return COLOR_PAIRS; }

// The string of a terminfo capability, or NULL where the terminal lacks it.
static inline const char *amend_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

static inline bool amend_flag(const char *name) {
  return tigetflag((char *)name) > 0 || tigetnum((char *)name) > 0;
}

// Declared by <sys/mman.h> and <unistd.h> under a macro that Swift does not set. Programs that are
// started get neither the file in memory nor the descriptor that is pointed elsewhere.
int memfd_create(const char *name, unsigned int flags);
int dup3(int from, int to, int flags);
static inline int amend_memory_file(void) { return memfd_create("amend", 1); }
static inline int amend_point(int descriptor, int at) { return dup3(at, descriptor, O_CLOEXEC); }

// The same of <sched.h> and <pthread.h>.
int sched_getcpu(void);
int sched_getaffinity(pid_t thread, size_t size, cpu_set_t *processors);
int sched_setaffinity(pid_t thread, size_t size, const cpu_set_t *processors);
int pthread_attr_setaffinity_np(pthread_attr_t *attributes, size_t size, const cpu_set_t *processors);

// The tables of the terminfo entry that is open.
static inline TERMTYPE *amend_entry(void) { return (TERMTYPE *)cur_term; }

#endif
