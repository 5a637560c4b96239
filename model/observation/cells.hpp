#pragma once

#include <cstdint>
#include <vector>

#include "model/observation/arms.hpp"
#include "model/observation/rows.hpp"
#include "model/state/population.hpp"

namespace ubumwe::model {

/// The parts of a place's people from which every stratum is put together: one cell for each position and nearness, in
/// which everybody is once, then one for each programme, which its participants are in as well.
class Cells {
public:
    Cells(std::size_t positions, std::size_t programmes) : positions_(positions), programmes_(programmes) {}

    std::size_t count() const { return positions_ * nearnesses + programmes_; }
    std::size_t of(std::size_t position, Nearness nearness) const {
        return position * nearnesses + static_cast<std::size_t>(nearness);
    }
    std::size_t of_programme(std::size_t programme) const { return positions_ * nearnesses + programme; }

    std::size_t positions() const { return positions_; }
    std::size_t arms() const { return programmes_ + common_arm_names.size(); }
    /// The cells of everyone who holds the position and is in the arm; either can be all_of_them.
    std::vector<std::size_t> of_stratum(std::int32_t position, std::int32_t arm) const;

private:
    std::size_t positions_;
    std::size_t programmes_;
};

/// Calls visit(person, cell) for everyone alive of the rows, then once more for each programme of those who enrolled.
template <class Visit>
void for_each_in_cells(const Population& people, const Arms& arms, const Cells& cells, Rows rows, Visit visit) {
    for (PersonRow person = rows.begin; person < rows.end; ++person)
        if (people.alive(person)) visit(person, cells.of(people.position[person], arms.nearness(person)));
    for (const Enrolled& enrolled : arms.enrolled(rows)) {
        if (!people.alive(enrolled.person)) continue;
        for (std::size_t programme = 0; programme < arms.programmes(); ++programme)
            if ((enrolled.programmes >> programme & 1U) != 0) visit(enrolled.person, cells.of_programme(programme));
    }
}

}  // namespace ubumwe::model
