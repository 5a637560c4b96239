#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ubumwe::model {

/// Rows of the world's tables. Persons are stored in village and household order, so each of the larger units is a
/// range of the smaller.
using PersonRow = std::uint32_t;
using HouseholdRow = std::uint32_t;
using VillageRow = std::uint32_t;
constexpr std::uint32_t nobody = 0xFFFFFFFFU;

/// A half-open range of rows.
struct Rows {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool contains(std::uint32_t row) const { return row >= begin && row < end; }
};

/// A district, its name and how many people it has at scale 1.
struct District {
    std::string name;
    std::string province;
};

/// Districts, sectors and villages as nested ranges, down to the rows of households and persons.
struct Places {
    std::vector<District> districts;
    std::vector<std::string> sector_names;
    std::vector<std::uint32_t> district_first_sector;    ///< one more than districts
    std::vector<std::uint32_t> sector_first_village;     ///< one more than sectors
    std::vector<std::uint32_t> village_first_household;  ///< one more than villages
    std::vector<std::uint32_t> village_first_person;     ///< one more than villages
    std::vector<std::uint16_t> village_sector;
    std::vector<std::uint16_t> sector_district;
    std::vector<std::uint64_t> village_key;

    std::uint32_t villages() const { return static_cast<std::uint32_t>(village_key.size()); }
    std::uint32_t sectors() const { return static_cast<std::uint32_t>(sector_names.size()); }
    Rows sectors_of(std::uint32_t district) const {
        return {district_first_sector[district], district_first_sector[district + 1]};
    }
    Rows villages_of_sector(std::uint32_t sector) const {
        return {sector_first_village[sector], sector_first_village[sector + 1]};
    }
    Rows villages_of(std::uint32_t district) const {
        const Rows sectors = sectors_of(district);
        return {sector_first_village[sectors.begin], sector_first_village[sectors.end]};
    }
    Rows people_of(VillageRow village) const {
        return {village_first_person[village], village_first_person[village + 1]};
    }
    Rows people_of_sector(std::uint32_t sector) const {
        const Rows villages = villages_of_sector(sector);
        return {village_first_person[villages.begin], village_first_person[villages.end]};
    }
    Rows households_of(VillageRow village) const {
        return {village_first_household[village], village_first_household[village + 1]};
    }
    std::uint32_t district_of(VillageRow village) const { return sector_district[village_sector[village]]; }
    VillageRow village_of_person(PersonRow person) const;
    VillageRow village_of_household(HouseholdRow household) const;
};

}  // namespace ubumwe::model
