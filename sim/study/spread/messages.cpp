#include "sim/study/spread/messages.hpp"

#include <chrono>
#include <thread>

#include <mpi.h>

namespace ubumwe::sim {

void send_message(int to, MessageKind kind, const std::string& text) {
    MPI_Send(text.data(), static_cast<int>(text.size()), MPI_CHAR, to, static_cast<int>(kind), MPI_COMM_WORLD);
}

std::optional<Message> take_message() {
    int there = 0;
    MPI_Status status;
    MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &there, &status);
    if (there == 0) return std::nullopt;
    int size = 0;
    MPI_Get_count(&status, MPI_CHAR, &size);
    Message message{static_cast<MessageKind>(status.MPI_TAG), status.MPI_SOURCE,
                    std::string(static_cast<std::size_t>(size), '\0')};
    MPI_Recv(message.text.data(), size, MPI_CHAR, status.MPI_SOURCE, status.MPI_TAG, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return message;
}

Message await_message() {
    // MPI_Recv would spin: a waiting rank would take a core from the runs of the others.
    constexpr auto pause = std::chrono::milliseconds(1);
    for (;;) {
        if (auto message = take_message()) return *std::move(message);
        std::this_thread::sleep_for(pause);
    }
}

}  // namespace ubumwe::sim
