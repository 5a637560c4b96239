#include "sim/engine/interrupt.hpp"

#include <csignal>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ubumwe::sim {
namespace {

/// The signal that ends a process which raises `signal` so often with an Interrupt alive, or 0.
int fatal_signal(int signal, int times) {
    const pid_t process = ::fork();
    if (process == 0) {
        const Interrupt interrupt;
        for (int i = 0; i < times; ++i) std::raise(signal);
        ::_exit(interrupt.requested() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

TEST(Interrupt, IsNotedAndDoesNotEndTheProcess) {
    EXPECT_EQ(fatal_signal(SIGINT, 1), 0);
    EXPECT_EQ(fatal_signal(SIGTERM, 1), 0);
}

TEST(Interrupt, EndsTheProcessTheSecondTime) {
    EXPECT_EQ(fatal_signal(SIGINT, 2), SIGINT);
    EXPECT_EQ(fatal_signal(SIGTERM, 2), SIGTERM);
}

TEST(Interrupt, IsForgottenByTheNext) {
    {
        const Interrupt first;
        EXPECT_FALSE(first.requested());
        std::raise(SIGTERM);
        EXPECT_TRUE(first.requested());
    }
    EXPECT_FALSE(Interrupt().requested());
}

TEST(Interrupt, GivesSignalsBackWhenItEnds) {
    const pid_t process = ::fork();
    if (process == 0) {
        { const Interrupt interrupt; }
        std::raise(SIGTERM);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
}

}  // namespace
}  // namespace ubumwe::sim
