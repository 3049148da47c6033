/* The start of a Windows program and of a DLL. Programs are given UTF-8, and their standard streams carry bytes as they are, as
 * everywhere else.
 */

typedef unsigned short wide;
typedef void (*function)(void);

enum { BINARY = 0x8000, CONSOLE = 1, CTYPE = 2, UNEXPANDED = 1, UTF8 = 65001 };

extern int main(int, char **, char **);

#define IMPORT __declspec(dllimport)
IMPORT int _configure_wide_argv(int);
IMPORT int _initialize_wide_environment(void);
IMPORT int _initialize_narrow_environment(void);
IMPORT int *__p___argc(void);
IMPORT wide ***__p___wargv(void);
IMPORT char **_get_initial_narrow_environment(void);
IMPORT void _set_app_type(int);
IMPORT int _set_fmode(int);
IMPORT int _setmode(int, int);
IMPORT char *setlocale(int, const char *);
IMPORT int _crt_atexit(function);
IMPORT void *malloc(unsigned long long);
IMPORT void *realloc(void *, unsigned long long);
IMPORT void free(void *);
IMPORT __attribute__((noreturn)) void exit(int);
IMPORT int WideCharToMultiByte(unsigned, unsigned, const wide *, int, char *, int, const char *, int *);

/* The constructors of static objects, a list that the linker makes: behind one entry, up to null. The last comes first. */
extern function __CTOR_LIST__[];

static void run_constructors(void) {
  long count = 0;
  while (__CTOR_LIST__[count + 1]) count++;
  for (; count > 0; count--) __CTOR_LIST__[count]();
}

#if defined(DLL)

enum { UNLOADED = 0, LOADED = 1 };

/* Destructors run when the library is unloaded, which may be long before the program ends. */
static function *destructors;
static unsigned long long destructor_count, destructor_room;

int atexit(function destructor) {
  if (destructor_count == destructor_room) {
    const unsigned long long room = destructor_room * 2 + 32;
    function *const grown = realloc(destructors, room * sizeof *grown);
    if (!grown) return -1;
    destructors = grown;
    destructor_room = room;
  }
  destructors[destructor_count++] = destructor;
  return 0;
}

int DllMainCRTStartup(void *module, unsigned reason, void *reserved) {
  (void)module;
  if (reason == LOADED) run_constructors();
  if (reason == UNLOADED && !reserved) { /* not because the process ends */
    while (destructor_count) destructors[--destructor_count]();
    free(destructors);
  }
  return 1;
}

#else

static char *utf8(const wide *text) {
  const int size = WideCharToMultiByte(UTF8, 0, text, -1, 0, 0, 0, 0);
  char *made = malloc((unsigned long long)size + 1);
  if (made) WideCharToMultiByte(UTF8, 0, text, -1, made, size, 0, 0);
  return made;
}

int atexit(function destructor) { return _crt_atexit(destructor); }

void mainCRTStartup(void) {
  _set_app_type(CONSOLE);
  _configure_wide_argv(UNEXPANDED);
  _initialize_wide_environment();
  _initialize_narrow_environment();
  setlocale(CTYPE, ".UTF8"); /* names of files, too */
  _set_fmode(BINARY);
  for (int stream = 0; stream < 3; stream++) _setmode(stream, BINARY);
  run_constructors();
  const int argc = *__p___argc();
  wide **const given = *__p___wargv();
  char **argv = malloc(sizeof *argv * (unsigned long long)(argc + 1));
  if (!argv) exit(3);
  for (int i = 0; i < argc; i++) {
    if (!(argv[i] = utf8(given[i]))) exit(3);
  }
  argv[argc] = 0;
  exit(main(argc, argv, _get_initial_narrow_environment()));
}

#endif
