#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace ubumwe::sim {

/// A value of a table: empty, a whole number, a number or a text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Reads a store of results without ever writing to it. Throws InputError where the store is damaged or has not the
/// columns that are asked for, MachineError where the machine fails to read.
class ResultReader {
public:
    /// `results` is a results folder or the store in it. Throws InputError where there is no store that can be read.
    explicit ResultReader(const std::filesystem::path& results);
    ~ResultReader();
    ResultReader(ResultReader&&) noexcept;
    ResultReader& operator=(ResultReader&&) noexcept;

    /// The file that is read.
    const std::filesystem::path& file() const { return file_; }
    /// Tables that the program that wrote the store did not know yet; queries find them empty.
    const std::vector<std::string>& missing_tables() const { return missing_tables_; }

    using Take = std::function<void(std::span<const Cell>)>;
    /// Hands over each row that a query in SQL finds; `parameters` stand for its question marks.
    void query(const std::string& sql, std::span<const Cell> parameters, const Take& take) const;
    /// All rows that a query finds.
    std::vector<std::vector<Cell>> rows(const std::string& sql, std::initializer_list<Cell> parameters = {}) const;

private:
    struct Connection;
    void stand_in_for_missing_tables();

    std::filesystem::path file_;
    std::unique_ptr<Connection> connection_;
    std::vector<std::string> missing_tables_;
};

}  // namespace ubumwe::sim
