#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/observation/participation.hpp"
#include "model/state/row_map.hpp"
#include "model/state/scenario.hpp"

namespace ubumwe::model {

/// How near a person is to somebody who ever enrolled: the first that holds. A person in custody is near those of the
/// household at home.
enum class Nearness : std::uint8_t { participant, same_household, same_village, same_sector, elsewhere };
constexpr std::size_t nearnesses = 5;

/// Arms beside the programmes: the complement of `any`, its parts that are near a participant, and everyone who ever
/// enrolled.
enum class CommonArm : std::uint8_t { never, same_household, same_village, same_sector, any };
inline constexpr std::array<std::string_view, 5> common_arm_names{"never", "same_household", "same_village",
                                                                  "same_sector", "any"};

/// The arms of a scenario: its programmes in the order of the file, then the common arms. A person can be in several.
std::vector<std::string> arm_names(const Scenario& scenario);

/// A person who ever enrolled and in which programmes: bit p for programme p.
struct Enrolled {
    PersonRow person = nobody;
    std::uint64_t programmes = 0;
};

/// Who is in which arm, followed from a log of enrolments.
class Arms {
public:
    /// Nobody has enrolled. A scenario has at most 64 programmes.
    Arms(const Scenario& scenario, const World& world);

    /// Takes in what the log holds up to `step`, included, and these arms do not have yet.
    void follow(const ParticipationLog& log, std::uint32_t step, const World& world);

    /// Gives people their rows after; the world has them already. Whoever was born is near participants like others of
    /// the household or place, and so is whoever has joined a household.
    void follow_rows(const RowMap& map, const World& world);

    std::size_t programmes() const { return programmes_; }
    Nearness nearness(PersonRow person) const { return nearness_[person]; }
    /// Those of the rows who ever enrolled, ordered by person.
    std::span<const Enrolled> enrolled(Rows people) const;

    /// Hands everything that it holds to an archive, which writes or fills it.
    template <class Archive>
    void serialize(Archive& archive) {
        archive(followed_, nearness_, enrolled_, village_reached_, sector_reached_);
    }

private:
    void approach_around_participants(const World& world);
    void approach(Rows people, Nearness nearness);
    void enrol(const Participation& participation, const World& world);
    void merge(std::vector<Enrolled> added);

    std::size_t programmes_;
    std::size_t followed_ = 0;
    std::vector<Nearness> nearness_;
    std::vector<Enrolled> enrolled_;
    std::vector<std::uint8_t> village_reached_;
    std::vector<std::uint8_t> sector_reached_;
};

}  // namespace ubumwe::model
