#pragma once

#include <cstdint>
#include <unordered_map>

#include "model/state/programme_history.hpp"

namespace ubumwe::model {

/// Which streams a person has joined, attends and has completed; one bit a stream.
struct StreamBits {
    std::uint64_t joined = 0;
    std::uint64_t active = 0;
    std::uint64_t completed = 0;
};

/// Who is in which stream while groups are being formed: the history, and those who joined since it was read. People
/// enter the history together at the end, so that its order by person is made once.
class Roster {
public:
    explicit Roster(const ProgrammeHistory& history) : history_(&history) {}

    StreamBits of(PersonRow person) const;

    void join(PersonRow person, std::uint64_t stream_bit) { joined_now_[person] |= stream_bit; }

private:
    const ProgrammeHistory* history_;
    std::unordered_map<PersonRow, std::uint64_t> joined_now_;
};

}  // namespace ubumwe::model
