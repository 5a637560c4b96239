# Writes `header` from version.hpp.in; the file keeps its time when nothing in it changed.
get_filename_component(checkout "${CMAKE_CURRENT_LIST_DIR}" DIRECTORY)
if(EXISTS "${checkout}/.git")
    execute_process(COMMAND git describe --always --abbrev=40 --dirty --exclude=*
        WORKING_DIRECTORY "${checkout}" OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT commit)
    set(commit unknown)
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/version.hpp.in" "${header}" @ONLY)
