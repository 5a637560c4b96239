#include "sim/engine/interrupt.hpp"

#include <csignal>

namespace ubumwe::sim {

namespace {

// The one thing that a signal handler may write to.
volatile std::sig_atomic_t requests = 0;

void note_request(int) {
    requests = 1;
}

}  // namespace

Interrupt::Interrupt() : before_int_{}, before_term_{} {
    requests = 0;
    struct sigaction note {};
    note.sa_handler = note_request;
    // SA_RESETHAND: the second signal has its usual effect. SA_RESTART: no read or write fails because of the first.
    note.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    sigaction(SIGINT, &note, &before_int_);
    sigaction(SIGTERM, &note, &before_term_);
}

Interrupt::~Interrupt() {
    sigaction(SIGINT, &before_int_, nullptr);
    sigaction(SIGTERM, &before_term_, nullptr);
}

bool Interrupt::requested() const {
    return requests != 0;
}

}  // namespace ubumwe::sim
