#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/state/places.hpp"
#include "model/state/row_map.hpp"

namespace ubumwe::model {

/// What stays of programmes with one subject: how far the set points have moved from the baseline. Rows are few,
/// ordered by subject.
template <std::size_t N>
struct LastingShift {
    std::uint32_t subject = nobody;
    std::array<float, N> shift{};
};

/// Lasting shifts ordered by subject, with the rows of a block of subjects as a range.
template <std::size_t N>
class LastingShifts {
public:
    using Row = LastingShift<N>;

    std::span<const Row> rows() const { return rows_; }
    std::span<Row> rows() { return rows_; }

    /// The rows of subjects in [begin, end).
    std::span<Row> rows(std::uint32_t begin, std::uint32_t end) {
        const auto first = std::lower_bound(rows_.begin(), rows_.end(), begin, before);
        const auto last = std::lower_bound(first, rows_.end(), end, before);
        return {first, last};
    }

    /// The row of a subject, or nullptr.
    const Row* find(std::uint32_t subject) const {
        const auto at = std::lower_bound(rows_.begin(), rows_.end(), subject, before);
        return at != rows_.end() && at->subject == subject ? &*at : nullptr;
    }

    /// Gives each subject a row; `subjects` is in ascending order, those who have one keep it.
    void add(std::span<const std::uint32_t> subjects) {
        std::vector<Row> merged;
        merged.reserve(rows_.size() + subjects.size());
        auto old = rows_.begin();
        for (const std::uint32_t subject : subjects) {
            while (old != rows_.end() && old->subject < subject) merged.push_back(*old++);
            const bool there = (old != rows_.end() && old->subject == subject) ||
                               (!merged.empty() && merged.back().subject == subject);
            if (!there) merged.push_back({subject, {}});
        }
        merged.insert(merged.end(), old, rows_.end());
        rows_ = std::move(merged);
    }

    /// Gives the subjects their rows after; the shifts of those who left go.
    void follow_rows(std::span<const std::uint32_t> after) {
        ubumwe::model::follow_rows(rows_, after, [](Row& row) -> std::uint32_t& { return row.subject; });
    }

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(rows_);
    }

private:
    static bool before(const Row& row, std::uint32_t subject) { return row.subject < subject; }

    std::vector<Row> rows_;
};

enum class MemberState : std::uint8_t { attending, dropped_out, graduated };

/// One person in one group.
struct Membership {
    PersonRow person = nobody;  ///< nobody once the person has died and the rows were laid out anew
    std::uint32_t group = 0;
    std::uint64_t key = 0;  ///< of the person
    MemberState state = MemberState::attending;
    std::uint32_t leaves_at = nobody;  ///< step in which the member drops out, or nobody
    std::uint32_t attended = 0;        ///< sessions
};

/// Organisation of what nobody in particular delivers.
constexpr std::uint16_t no_organisation = 0xFFFF;

/// A healing space, course, gathering or enterprise that has started.
struct Group {
    std::uint16_t programme = 0;
    std::uint16_t stream = 0;
    std::uint16_t organisation = no_organisation;
    std::uint32_t district = 0;
    VillageRow village = nobody;      ///< where it meets, or nobody in a facility
    std::uint16_t facility = 0xFFFF;  ///< or 0xFFFF in the community
    std::uint32_t start_step = 0;
    std::uint32_t end_step = 0;      ///< first step after the last session
    std::uint32_t first_member = 0;  ///< range in memberships
    std::uint32_t members = 0;
    std::uint32_t sessions_held = 0;
    bool running = true;
    bool keeps_meeting = false;
};

/// What a person who ever enrolled carries: one bit a stream, over all programmes in the order of the file.
struct Participant {
    PersonRow person = nobody;
    std::uint64_t joined = 0;
    std::uint64_t active = 0;
    std::uint64_t completed = 0;
    float prepared = 0.0F;   ///< in [0, 1]
    float supported = 0.0F;  ///< in [0, 1]
};

/// All groups so far, their members, and the people who ever enrolled, ordered by person.
struct ProgrammeHistory {
    std::vector<Group> groups;
    std::vector<Membership> memberships;
    std::vector<Participant> participants;

    const Participant* find(PersonRow person) const {
        const auto at = std::lower_bound(participants.begin(), participants.end(), person,
                                         [](const Participant& p, PersonRow row) { return p.person < row; });
        return at != participants.end() && at->person == person ? &*at : nullptr;
    }
};

}  // namespace ubumwe::model
