// What Swift's Glibc module leaves out.
#include <malloc.h>

// The headers show these to _GNU_SOURCE only.
// See renameat2(2); RENAME_EXCHANGE is 2 in <linux/fs.h>.
extern int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath,
                     unsigned int flags);

// See syncfs(2).
extern int syncfs(int fd);
