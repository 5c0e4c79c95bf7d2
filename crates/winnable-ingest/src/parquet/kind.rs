//! What the values of a column are, apart from how they are stored.

use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::schema::types::ColumnDescriptor;

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Whole,
    /// Whole numbers of this many bits that are never negative.
    Unsigned(i8),
    /// Whole numbers of units, of which so many decimal places make one.
    Decimal(u32),
    /// Days since 1970.
    Date,
    /// A time of day, in so many parts of a second.
    Time(Parts),
    /// A moment since 1970, in so many parts of a second.
    Timestamp {
        parts: Parts,
        utc: bool,
    },
    Float,
    Text,
    Uuid,
    HalfFloat,
    Flag,
    /// Bytes that nothing is said of.
    Bytes,
}

/// The parts of a second that a time is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parts {
    Milli,
    Micro,
    Nano,
}

impl Parts {
    /// How many make a second.
    pub(super) fn per_second(self) -> i64 {
        match self {
            Self::Milli => 1_000,
            Self::Micro => 1_000_000,
            Self::Nano => 1_000_000_000,
        }
    }
}

impl From<TimeUnit> for Parts {
    fn from(unit: TimeUnit) -> Self {
        match unit {
            TimeUnit::MILLIS => Self::Milli,
            TimeUnit::MICROS => Self::Micro,
            TimeUnit::NANOS => Self::Nano,
        }
    }
}

impl Kind {
    pub(super) fn of(column: &ColumnDescriptor) -> Self {
        column
            .logical_type_ref()
            .and_then(|logical| Self::of_logical(logical, column))
            .or_else(|| Self::of_converted(column))
            .unwrap_or_else(|| Self::of_physical(column.physical_type()))
    }

    fn of_logical(logical: &LogicalType, column: &ColumnDescriptor) -> Option<Self> {
        Some(match logical {
            LogicalType::String | LogicalType::Enum | LogicalType::Json => Self::Text,
            LogicalType::Decimal(decimal) => Self::Decimal(u32::try_from(decimal.scale).ok()?),
            LogicalType::Date => Self::Date,
            LogicalType::Time(time) => Self::Time(time.unit.into()),
            LogicalType::Timestamp(time) => Self::Timestamp {
                parts: time.unit.into(),
                utc: time.is_adjusted_to_u_t_c,
            },
            LogicalType::Integer(int) if !int.is_signed => Self::Unsigned(int.bit_width),
            LogicalType::Integer(_) => Self::Whole,
            LogicalType::Uuid => Self::Uuid,
            LogicalType::Float16 => Self::HalfFloat,
            _ => return Some(Self::of_physical(column.physical_type())),
        })
    }

    /// Files of older programs say it in another way.
    fn of_converted(column: &ColumnDescriptor) -> Option<Self> {
        Some(match column.converted_type() {
            ConvertedType::UTF8 | ConvertedType::ENUM | ConvertedType::JSON => Self::Text,
            ConvertedType::DECIMAL => Self::Decimal(u32::try_from(column.type_scale()).ok()?),
            ConvertedType::DATE => Self::Date,
            ConvertedType::TIME_MILLIS => Self::Time(Parts::Milli),
            ConvertedType::TIME_MICROS => Self::Time(Parts::Micro),
            ConvertedType::TIMESTAMP_MILLIS => Self::Timestamp {
                parts: Parts::Milli,
                utc: true,
            },
            ConvertedType::TIMESTAMP_MICROS => Self::Timestamp {
                parts: Parts::Micro,
                utc: true,
            },
            ConvertedType::UINT_8 => Self::Unsigned(8),
            ConvertedType::UINT_16 => Self::Unsigned(16),
            ConvertedType::UINT_32 => Self::Unsigned(32),
            ConvertedType::UINT_64 => Self::Unsigned(64),
            _ => return None,
        })
    }

    fn of_physical(physical: Type) -> Self {
        match physical {
            Type::BOOLEAN => Self::Flag,
            Type::INT32 | Type::INT64 => Self::Whole,
            // Only moments were ever stored so, and their zone was never said.
            Type::INT96 => Self::Timestamp {
                parts: Parts::Nano,
                utc: false,
            },
            Type::FLOAT | Type::DOUBLE => Self::Float,
            Type::BYTE_ARRAY | Type::FIXED_LEN_BYTE_ARRAY => Self::Bytes,
        }
    }
}
