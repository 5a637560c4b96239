#include "model/interventions/roster.hpp"

namespace ubumwe::model {

StreamBits Roster::of(PersonRow person) const {
    StreamBits bits;
    if (const Participant* before = history_->find(person)) bits = {before->joined, before->active, before->completed};
    if (const auto now = joined_now_.find(person); now != joined_now_.end()) {
        bits.joined |= now->second;
        bits.active |= now->second;
    }
    return bits;
}

}  // namespace ubumwe::model
