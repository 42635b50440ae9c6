/* Many viewers in one process: opens COUNT feeds (NDJSON), reads them all, checks every step.
 *
 * usage: live_reader PORT COUNT PATH
 * Prints "ready" when each has its snapshot; on the end of standard input it waits until nothing
 * comes any more and prints what was seen, as JSON. A delta whose `prev` is not the `seq` before it
 * is a gap. Delay is from the frame's `at` to here.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define KEEP 120
#define BUCKETS 20000 /* of one millisecond */

struct viewer {
    int fd, have;
    long long seq;
    long deltas, snapshots, gaps;
    char head[KEEP];
};

static long histogram[BUCKETS], bytes;
static int waiting, closed;

static long long now_us(void) {
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    return at.tv_sec * 1000000LL + at.tv_nsec / 1000;
}

static void frame(struct viewer *v, long long now) {
    v->head[v->have < KEEP ? v->have : KEEP - 1] = 0;
    if (strncmp(v->head, "{\"seq\":", 7)) return;
    long long seq = atoll(v->head + 7);
    char *prev = strstr(v->head, "\"prev\":"), *at = strstr(v->head, "\"at\":");
    if (!prev || !at) return;
    if (strstr(v->head, "\"kind\":\"snapshot\"")) {
        if (!v->snapshots++) waiting--;
        v->seq = seq;
    } else if (strstr(v->head, "\"kind\":\"delta\"")) {
        if (atoll(prev + 7) != v->seq) v->gaps++;
        v->seq = seq;
        v->deltas++;
        long long delay = (now - atoll(at + 5)) / 1000;
        histogram[delay < 0 ? 0 : delay < BUCKETS ? delay : BUCKETS - 1]++;
    }
}

static void take(struct viewer *v, char *data, ssize_t size) {
    long long now = now_us();
    char *end = data + size;
    bytes += size;
    while (data < end) {
        char *stop = memchr(data, '\n', end - data);
        ssize_t part = (stop ? stop : end) - data, room = KEEP - 1 - v->have;
        if (room > 0) memcpy(v->head + v->have, data, part < room ? part : room);
        v->have += part;
        if (!stop) return;
        frame(v, now);
        v->have = 0;
        data = stop + 1;
    }
}

static double percentile(double share) {
    long total = 0, sum = 0;
    for (int i = 0; i < BUCKETS; i++) total += histogram[i];
    for (int i = 0; i < BUCKETS; i++)
        if ((sum += histogram[i]) >= total * share && total) return i + 1;
    return 0;
}

static int dial(int port, int i, const char *request, size_t size) {
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port)}, from = {.sin_family = AF_INET};
    int fd = socket(AF_INET, SOCK_STREAM, 0), one = 1;
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    from.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + i / 5000); /* 127.0.0.2, 127.0.0.3, … */
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
    if (fd < 0 || bind(fd, (struct sockaddr *)&from, sizeof from)) return -1;
    if (connect(fd, (struct sockaddr *)&to, sizeof to)) return -1;
    if (send(fd, request, size, MSG_NOSIGNAL) != (ssize_t)size) return -1;
    return fd;
}

int main(int argc, char **argv) {
    int port = atoi(argv[1]), count = atoi(argv[2]), poll = epoll_create1(0), draining = 0;
    (void)argc;
    static char data[1 << 18], request[1024];
    int size = snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n", argv[3]);
    struct viewer *viewers = calloc(count, sizeof *viewers);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[512];
    epoll_ctl(poll, EPOLL_CTL_ADD, 0, &event);
    waiting = count;
    for (int i = 0; i < count; i++) {
        viewers[i].fd = dial(port, i, request, size);
        if (viewers[i].fd < 0) {
            fprintf(stderr, "viewer %d: %s\n", i, strerror(errno));
            return 1;
        }
        event.data.ptr = viewers + i;
        epoll_ctl(poll, EPOLL_CTL_ADD, viewers[i].fd, &event);
    }
    int told = 0;
    for (;;) {
        int n = epoll_wait(poll, events, 512, draining ? 500 : 1000);
        if (n == 0 && draining) break;
        for (int i = 0; i < n; i++) {
            struct viewer *v = events[i].data.ptr;
            if (!v) {
                if (read(0, data, sizeof data) == 0) {
                    draining = 1;
                    epoll_ctl(poll, EPOLL_CTL_DEL, 0, NULL);
                }
                continue;
            }
            ssize_t got = recv(v->fd, data, sizeof data, MSG_DONTWAIT);
            if (got > 0)
                take(v, data, got);
            else if (got == 0 || errno != EAGAIN) {
                closed++;
                epoll_ctl(poll, EPOLL_CTL_DEL, v->fd, NULL);
            }
        }
        if (!waiting && !told) {
            told = 1;
            puts("ready");
            fflush(stdout);
        }
    }
    long deltas = 0, snapshots = 0, gaps = 0, fewest = -1, behind = 0;
    long long last = 0;
    for (int i = 0; i < count; i++)
        if (viewers[i].seq > last) last = viewers[i].seq;
    for (int i = 0; i < count; i++) {
        struct viewer *v = viewers + i;
        deltas += v->deltas, snapshots += v->snapshots, gaps += v->gaps;
        if (fewest < 0 || v->deltas < fewest) fewest = v->deltas;
        if (v->seq != last) behind++;
    }
    printf("{\"viewers\": %d, \"deltas\": %ld, \"snapshots\": %ld, \"gaps\": %ld, \"fewest\": %ld, "
           "\"behind\": %ld, \"closed\": %d, \"bytes\": %ld, \"p50_ms\": %.0f, \"p99_ms\": %.0f, "
           "\"max_ms\": %.0f}\n",
           count, deltas, snapshots, gaps, fewest, behind, closed, bytes, percentile(0.5),
           percentile(0.99), percentile(1.0));
    return 0;
}
