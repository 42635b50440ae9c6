/* The floor: accept COUNT connections, then send one line to each, round by round.
 *
 * No HTTP parsing, no framing per client, no slow readers: what the kernel alone costs.
 * usage: live_floor PORT COUNT SIZE; then "rss" or "go ROUNDS PERIOD_MS" on standard input.
 */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static double cpu(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec +
           (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static long long now_us(void) {
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    return at.tv_sec * 1000000LL + at.tv_nsec / 1000;
}

static int line(char *out, int size, int seq, const char *prev, const char *kind) {
    int n = sprintf(out, "{\"seq\":%d,\"prev\":%s,\"kind\":\"%s\",\"at\":%lld,\"body\":\"", seq, prev,
                    kind, now_us());
    while (n < size - 3) out[n++] = 'x';
    memcpy(out + n, "\"}\n", 3);
    return n + 3;
}

static long resident(void) {
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file && fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
    if (file) fclose(file);
    return pages * sysconf(_SC_PAGESIZE);
}

static int *fds, joined, seq = 1;

static double rounds(int count, int period_ms, char *buffer, int size) {
    double before = cpu();
    long long next = now_us();
    for (int r = 0; r < count; r++) {
        char prev[16];
        sprintf(prev, "%d", seq);
        int n = line(buffer, size, ++seq, prev, "delta");
        for (int i = 0; i < joined; i++) send(fds[i], buffer, n, MSG_NOSIGNAL);
        next += period_ms * 1000LL;
        long long left = next - now_us();
        if (left > 0) usleep(left);
    }
    return cpu() - before;
}

static void obey(char *buffer, int size) {
    char command[64] = {0};
    int count, period_ms;
    if (read(0, command, sizeof command - 1) <= 0) exit(0);
    if (sscanf(command, "go %d %d", &count, &period_ms) == 2)
        printf("{\"cpu\": %.6f}\n", rounds(count, period_ms, buffer, size));
    else
        printf("{\"rss\": %ld}\n", resident());
    fflush(stdout);
}

int main(int argc, char **argv) {
    int port = atoi(argv[1]), count = atoi(argv[2]), size = atoi(argv[3]), one = 1;
    (void)argc;
    char *buffer = malloc(size + 256), request[4096];
    fds = calloc(count, sizeof(int));
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), poll = epoll_create1(0);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(listener, (struct sockaddr *)&at, sizeof at) || listen(listener, 4096)) return 1;
    struct epoll_event event = {.events = EPOLLIN}, events[256];
    epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd = 0, &event);
    epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd = listener, &event);
    puts("listening");
    fflush(stdout);
    for (;;) {
        int n = epoll_wait(poll, events, 256, -1);
        for (int i = 0; i < n; i++) {
            int fd = events[i].data.fd;
            if (fd == 0) {
                obey(buffer, size);
            } else if (fd == listener) {
                int viewer = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
                if (viewer < 0) continue;
                setsockopt(viewer, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd = viewer, &event);
            } else if (recv(fd, request, sizeof request, 0) > 0) {
                if (joined < count) fds[joined++] = fd;
                send(fd, buffer, line(buffer, size, 1, "null", "snapshot"), MSG_NOSIGNAL);
            } else {
                close(fd);
            }
        }
    }
}
